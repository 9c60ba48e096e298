import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Actor, actor as actorSchema, type Option } from '../../src/scenario/schema/actors'
import { parts } from '../../src/scenario/schema/index'

const root = join(import.meta.dirname, '../../scenarios/osh-2010')
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'))
const part = <Name extends keyof typeof parts>(name: Name): z.infer<(typeof parts)[Name]> =>
  parts[name].parse(read(name)) as z.infer<(typeof parts)[Name]>

export const actors: Actor[] = readdirSync(join(root, 'actors'))
  .sort()
  .map((file) => actorSchema.parse(read(`actors/${file}`)))
export const options = actors.flatMap((actor) => actor.options.map((option) => ({ actor, option })))
export const conditions = part('conditions.json').conditions
export const conditionIds = new Set(conditions.map((condition) => condition.id))
export const play = part('play.json')
export const levers = part('levers.json').levers
export const sourceIds = new Set(part('record.json').sources.map((source) => source.id))

const isChosen = (option: Option): boolean => option.phase === 'play' && option.documented?.chosen === true
export const playedAndChosen = options
  .filter(({ option }) => isChosen(option))
  .sort((a, b) => (a.option.documented?.from ?? 0) - (b.option.documented?.from ?? 0))
