import { slug } from '../forms/freeId'

/** An id made of a name; `fallback` where nothing is left of it. */
export const idOf = (name: string, fallback: string): string => slug(name) || fallback
