import type { ParameterName } from './parameters'

/**
 * What the simulation does in an hour, mechanism by mechanism, as readers are told: the files each stands in, the
 * parameters it uses, and its formulas. Words stand in the interface's texts. `test/scenario/mechanisms.test.ts` holds this
 * list against the code: every file, every parameter where it is used, every sign explained, and values of formulas.
 *
 * Formulas are written in a small notation (`src/model/formula`): `+ - * /`, `^2`, and calls of the functions that are
 * explained with them. Names are parameters or signs. Tiny numbers that only keep a division from failing are left out.
 */
export interface Mechanism {
  readonly id: MechanismId
  /** Under `src/sim/`. */
  readonly files: readonly string[]
  readonly parameters: readonly ParameterName[]
  readonly formulas: readonly string[]
}

export const mechanismIds = [
  'forces',
  'mobilisation',
  'violence',
  'harm',
  'rumour',
  'fear',
  'agreements',
  'flight',
  'border',
  'returning',
  'aid',
  'reporting',
  'legitimacy',
  'naming',
  'choosing',
] as const
export type MechanismId = (typeof mechanismIds)[number]

/** Parameters that several mechanisms use; each is told once, beside the three switches of the rival accounts. */
export const sharedParameters: readonly ParameterName[] = [
  'dangerHalf',
  'barricadeProtection',
  'endByForces',
  'endByExhaustion',
  'endByAgreements',
]

const list: { readonly [Id in MechanismId]: Omit<Mechanism, 'id'> } = {
  forces: {
    files: ['mechanisms/forces.ts', 'actors/effectivePeople.ts'],
    parameters: ['forceHalf', 'fatigueRate', 'recoveryRate', 'weaponsLoss', 'lethalEffect'],
    formulas: [
      'will = readiness * (1 + lethalAllowed * lethalEffect * readiness)',
      'able = (0.3 + 0.7 * training) * (0.25 + 0.75 * equipment) * (1 - 0.6 * fatigue)',
      'forces = sum(strength * able * will)',
      'stopped = endByForces * forces / (forces + forceHalf * (1000 * crowd + 400))',
      'curfewKept = curfew * stopped',
      'busy = 1000 * crowd / (1000 * crowd + 300)',
      'tiring = fatigueRate * busy * (1 - fatigue)',
      'resting = recoveryRate * fatigue',
      'losesWeapons = chance(weaponsLoss * (1 - readiness))',
    ],
  },
  mobilisation: {
    files: ['mechanisms/mobilisation.ts'],
    parameters: [
      'crowdGrowth',
      'crowdSeed',
      'crowdShare',
      'crowdInflow',
      'crowdDecay',
      'crowdForce',
      'crowdCurfew',
      'crowdAgreement',
      'exhaustionHours',
    ],
    formulas: [
      'largest = crowdShare * root(residents * 100000) / 1000',
      'targets = targetsAtFirst - endByExhaustion * targetsLost',
      'intact = targets / targetsAtFirst',
      'held = endByAgreements * agreement',
      'willing = (1 - endByExhaustion * worn) * (1 - held) * (1 - stopped) * (0.4 + 0.6 * intact)',
      'gathering = crowdSeed * tension^2 * rumour^2 * largest * willing',
      'growing = crowdGrowth * (0.1 + 0.9 * tension) * rumour * crowd * willing * (1 - crowd / largest)',
      'goingHome = crowd * crowdDecay * (1 + 3 * endByExhaustion * worn)',
      'givingUp = crowd * (crowdForce * stopped + crowdCurfew * curfewKept + crowdAgreement * held)',
      'draw = (1 - stopped) * (1 - held) * (targets + 0.4 * excitation)',
      'movingOn = crowdInflow / (1 + 2 * hoursAway) * (drawThere - draw) * (1 - curfewKept) * (1 - held) * crowd',
      'crowdNext = crowd + gathering + growing - goingHome - givingUp + arriving - movingOn',
      'wornNext = worn + min(1, crowd / largest) * (1 - worn) / exhaustionHours - 0.001 * worn',
    ],
  },
  violence: {
    files: ['mechanisms/violence.ts'],
    parameters: ['incidentRate', 'excitationGain', 'excitationHalf', 'excitationDecay', 'clustering', 'lootedOut'],
    formulas: [
      'open = mean(exposure * (0.5 + 0.5 * stillThere) * (1 - barricadeProtection * barricades))',
      'opportunity = open * (1 - endByExhaustion * lootedOut * shareLost)',
      'expected = incidentRate * crowd * (1 - stopped) * opportunity * (1 + excitation)',
      'incidents = count(expected, clustering)',
      'kick = excitationGain * incidents / (incidents + excitationHalf)',
      'excitationNext = excitation + excitationDecay * (kick - excitation)',
    ],
  },
  harm: {
    files: ['mechanisms/harm.ts'],
    parameters: [
      'deathsPerIncident',
      'hurtPerIncident',
      'buildingsPerIncident',
      'missingPerIncident',
      'harmSpread',
      'armsEffect',
      'untreatedDeath',
      'treatmentRate',
      'treatedDeath',
      'woundedCarried',
    ],
    formulas: [
      'killed = count(incidents * deathsPerIncident * (1 + armsEffect * armsTaken), harmSpread)',
      'hurt = count(incidents * hurtPerIncident, harmSpread)',
      'gone = count(incidents * missingPerIncident, harmSpread)',
      'burnt = count(incidents * buildingsPerIncident * (1 - shareLost), harmSpread)',
      'atRisk = exposure * peopleThere * (1 - barricadeProtection * barricades)',
      'unsafe = incidentsDay / (incidentsDay + dangerHalf)',
      'treated = wounded * chance(3 * treatmentRate * access * (1 - 0.7 * unsafe) * beds)',
      'carried = (wounded - treated) * chance(3 * woundedCarried)',
      'diesUntreated = chance(3 * untreatedDeath)',
      'diesInCare = chance(3 * treatedDeath)',
    ],
  },
  rumour: {
    files: ['mechanisms/rumour.ts'],
    parameters: ['rumourIncidents', 'rumourSpread', 'rumourCalls', 'rumourDecay', 'newsEffect'],
    formulas: [
      'heard = rumourIncidents * incidents / (incidents + 4)',
      'calls = rumourCalls * incidentsAll / (incidentsAll + 200)',
      'carriedHere = calls + sum(rumourSpread * (rumourThere - rumour) / (0.5 + hoursAway))',
      'rising = (heard + carriedHere) * (1 - rumour) * reach * (1 - 0.6 * news)',
      'answered = rumour * (rumourDecay + newsEffect * news + 0.04 * endByAgreements * agreement)',
      'rumourNext = rumour + rising - answered',
    ],
  },
  fear: {
    files: ['mechanisms/barricades.ts'],
    parameters: [],
    formulas: [
      'near = incidentsDay + 0.15 * sum(incidentsDayThere)',
      'seen = near / (near + dangerHalf)',
      'fear = seen + (1 - seen) * 0.25 * rumour * (1 - endByAgreements * agreement)',
      'groupFear = fear * (0.3 + 0.7 * exposure)',
      'barricadesNext = barricades + 0.12 * (ability - barricades)',
    ],
  },
  agreements: {
    files: ['mechanisms/agreements.ts'],
    parameters: ['talksHours', 'talksSuccess', 'tiesThreshold', 'agreementBreak', 'agreementFade'],
    formulas: [
      'guarantee = 0.6 + 0.4 * stopped',
      'calm = dangerHalf / (dangerHalf + 0.8 * incidentsDay)',
      'binding = 0.1 + 0.9 * max(endByExhaustion * worn, ties^2)',
      'goodwill = (0.3 + 0.7 * ties) * (0.6 + 0.4 * trust) * (1 - 0.5 * grievance)',
      'succeeds = 5.5 * talksSuccess * backing * goodwill * guarantee * calm * binding',
      'breaks = chance(agreementBreak * incidents * unpatrolled * (1 - 0.8 * ties))',
      'agreementNext = agreement - agreementFade * (1 - ties)',
    ],
  },
  flight: {
    files: ['mechanisms/flight.ts', 'mechanisms/shelter.ts', 'displacement/rules.ts'],
    parameters: ['leaveRate', 'leaveContagion', 'shelterStay', 'shutBelief', 'stayWhenShut'],
    formulas: [
      'felt = fear * (0.15 + 0.85 * exposure)',
      'trapped = 1 - shut * stayWhenShut * (1 - shutBelief) * borderPull',
      'urge = leaveRate * felt^2 * (1 + leaveContagion * shareGone) * (1 - shelterStay * barricades) * trapped',
      'leaving = chance(2 * urge)',
      'toBorder = borderPull * (shutBelief + (1 - shutBelief) * (1 - shut))',
      'chosenCrossing = 1 / (0.2 + hoursAway^2)',
    ],
  },
  border: {
    files: ['mechanisms/border.ts'],
    parameters: ['turnBack', 'vulnerableFactor', 'campStrain'],
    formulas: [
      'passable = max(opened, vulnerableFactor * vulnerableOnly)',
      'opening = 2 * capacityPerHour * passable',
      'capacity = min(opening, room) + campStrain * (opening - min(opening, room))',
      'allowed = 1 - vulnerableOnly * 0.65 * (1 - vulnerableShare)',
      'crossing = waiting * min(1, capacity / queue) * allowed',
      'placed = crossing * campRoom / room',
      'givingUpWait = stuck * chance(2 * turnBack)',
    ],
  },
  returning: {
    files: ['mechanisms/returning.ts'],
    parameters: ['returnRate', 'returnPushRate', 'hostReturnRate', 'returnContagion', 'calmHours'],
    formulas: [
      'believed = quiet / (quiet + calmHours)',
      'safe = believed * (1 - fear) * (1 - 0.5 * grievance)',
      'word = 1 + returnContagion * shareBack',
      'campHazard = word * (returnRate * safe^2 + returnPushRate * push * pushStrength)',
      'fromCamps = 1 - (1 - chance(campHazard))^14',
      'hostHazard = word * hostReturnRate * safe^2 * (1 + need)',
      'fromHosts = 1 - (1 - chance(hostHazard))^14',
    ],
  },
  aid: {
    files: ['mechanisms/aid.ts'],
    parameters: ['needPerDay', 'hostSupport', 'campSupport'],
    formulas: [
      'supportHosts = hostSupport',
      'supportCamps = campSupport * min(1, campPlaces / inCamp)',
      'wanted = inNeed * (1 - support) * needPerDay * 3 / 24',
      'given = min(stock, wanted)',
      'unmet = (wanted - given) / (inNeed * needPerDay * 3 / 24)',
      'needNext = need + 0.3 * (unmet - need)',
    ],
  },
  reporting: {
    files: ['mechanisms/reporting.ts', 'mechanisms/harm.ts'],
    parameters: ['fastShare', 'fastRegistration', 'slowRegistration', 'hurtReporting'],
    formulas: [
      'fastNext = fast + deaths * fastShare - fast * chance(fastRegistration)',
      'slowNext = slow + deaths * (1 - fastShare) - slow * chance(slowRegistration)',
      'registeredNext = registered + fast * chance(fastRegistration) + slow * chance(slowRegistration)',
      'hurtTold = hurtUncounted * hurtReporting',
    ],
  },
  legitimacy: {
    files: ['mechanisms/legitimacy.ts'],
    parameters: ['trustLoss', 'trustGain'],
    formulas: [
      'heat = incidentsAll / (incidentsAll + 200)',
      'audienceNext = audience - 10 * trustLoss * heat * audience + trustGain * (1 - heat) * (1 - audience)',
      'protecting = stopped * (1 - grievance)',
      'failing = exposure * incidentsDay / (incidentsDay + dangerHalf) * (1 - stopped)',
      'trustNext = trust + 0.012 * (protecting * (1 - trust) - failing * trust)',
    ],
  },
  naming: {
    files: ['mechanisms/danger.ts', 'mechanisms/perpetrators.ts'],
    parameters: [],
    formulas: [],
  },
  choosing: {
    files: ['policy/adaptive.ts', 'policy/weigh.ts'],
    parameters: ['policyTemperature'],
    formulas: [
      'pull = sum(interestWeight * appeal)',
      'chosen = exp(pull / policyTemperature) / sum(exp(pull / policyTemperature))',
    ],
  },
}

export const mechanisms: readonly Mechanism[] = mechanismIds.map((id) => ({ id, ...list[id] }))

/** Files beside the mechanisms that only hand figures on, and change nothing by a rule of their own. */
export const plumbing: readonly string[] = ['mechanisms/hour.ts', 'mechanisms/people.ts']
