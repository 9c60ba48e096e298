import type { ComponentType } from 'react'
import type { DebriefStep } from '../../record/reflection'
import type { StepProps } from './stepProps'
import { Alternatives } from './steps/Alternatives'
import { CoolDown } from './steps/CoolDown'
import { Happened } from './steps/Happened'
import { Memory } from './steps/Memory'
import { Missing } from './steps/Missing'
import { OnTrial } from './steps/OnTrial'
import { Spread } from './steps/Spread'
import { TheRecord } from './steps/TheRecord'
import { Ticket } from './steps/Ticket'

const steps: Readonly<Record<DebriefStep, ComponentType<StepProps>>> = {
  'cool-down': CoolDown,
  memory: Memory,
  happened: Happened,
  spread: Spread,
  record: TheRecord,
  alternatives: Alternatives,
  trial: OnTrial,
  missing: Missing,
  ticket: Ticket,
}

/** One of the nine steps. */
export function StepView({ step, ...rest }: StepProps & { readonly step: DebriefStep }) {
  const Shown = steps[step]
  return <Shown {...rest} />
}
