/** Whether a scenario is named as drafts of this browser are (`author/store/newId.ts`); one that is hosted may be, too. */
export const isDraft = (scenario: string): boolean => /^draft-[0-9a-z]{14,21}$/.test(scenario)
