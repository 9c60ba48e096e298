/** Examples are invented: the place is called Tarvel, and what lies across its border Sorren. */
export const made = { invented: true } as const
