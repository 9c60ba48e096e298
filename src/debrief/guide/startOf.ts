import { debriefSteps, emptyReflection, type Reflection } from '../../record/reflection'

/**
 * What a debrief opens with; undefined where form and time are to be chosen first. `plan`: the one of the lesson whose run it is, null
 * for one without minutes; undefined for a run of one's own. A step that the address asks for is the one that is open.
 */
export function startOf(
  kept: Reflection | undefined,
  plan: string | null | undefined,
  view: string,
): Reflection | undefined {
  const first = kept ?? (plan === undefined ? undefined : { ...emptyReflection, plan })
  const wanted = new URLSearchParams(view).get('step')
  const step = plan === undefined ? undefined : debriefSteps.find((one) => one === wanted)
  return first && step ? { ...first, at: step } : first
}
