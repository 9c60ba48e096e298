/**
 * The closed list of the simulation's parameters. A scenario gives each a value, a range and its grounds in
 * `model.json`; the check refuses missing and unknown names. What each means stands in `parameterText`.
 */
export const parameterText = {
  crowdGrowth:
    'How fast an attacking crowd grows where rumour is complete, nobody stops it and nobody is yet worn out.',
  crowdSeed: 'How fast people begin to gather where rumour is complete and conditions are tense.',
  crowdShare:
    'Largest crowd of a place of 100,000 residents, those who come along the roads included, as a share of them; for others it grows with the square root of residents.',
  crowdInflow:
    'How fast people in a crowd move along roads of under two hours to places with more to attack and less to stop them.',
  crowdDecay: 'Share of a crowd that goes home each hour of its own accord.',
  crowdForce:
    'Share of a crowd that gives up each hour before forces that are present and fully able and willing to protect.',
  crowdCurfew: 'Share of a crowd that gives up each hour under a curfew that is enforced.',
  crowdAgreement: 'Share of a crowd that gives up each hour where a local agreement holds.',
  exhaustionHours:
    'Hours at full strength after which two thirds of those who can be mobilised are worn out or have nothing left to gain.',
  forceHalf: 'Effective forces for each person in the crowd that halve what it can do.',
  incidentRate: 'Incidents caused by a thousand people in an unhindered crowd.',
  excitationGain: 'How much an hour full of incidents adds to the rate of the next (self-excitation).',
  excitationHalf: 'Incidents in an hour at which half of the self-excitation is reached.',
  excitationDecay: 'How fast that memory fades.',
  clustering: 'Extra variance of incidents in an hour against a Poisson count.',
  barricadeProtection: 'How much closed-off streets lower the harm done behind them.',
  lootedOut: 'How far incidents fall when every exposed building of a place is lost.',
  deathsPerIncident: 'People killed at once in one incident, on average.',
  hurtPerIncident: 'People injured in one incident, on average.',
  buildingsPerIncident: 'Buildings destroyed or badly damaged in one incident while all still stand.',
  missingPerIncident: 'People who go missing in one incident, on average.',
  harmSpread: 'Extra variance of harm in an hour against a Poisson count.',
  armsEffect: 'How much weapons taken from the forces raise deaths for each incident.',
  untreatedDeath: 'Share of injured people without treatment who die in an hour.',
  treatmentRate: 'Share of injured people who reach treatment in an hour, with safe roads, full access and a free bed.',
  treatedDeath: 'Share of people in treatment who die in an hour.',
  fatigueRate: 'How fast a unit tires in action.',
  recoveryRate: 'How fast a unit recovers in calm.',
  weaponsLoss: 'Chance in an hour that an outnumbered unit loses weapons to a crowd.',
  lethalEffect:
    'How much an order allowing lethal force raises what a fully ready unit can do; less for units not ready to carry it out.',
  rumourIncidents: 'How fast incidents raise unchecked rumour in the same place.',
  rumourSpread: 'How fast rumour travels to places an hour away.',
  rumourCalls: 'How fast rumour reaches every place by telephone while violence anywhere is at its height.',
  rumourDecay: 'How fast rumour dies down by itself.',
  newsEffect: 'How fast trusted news takes rumour down.',
  fastShare: 'Share of the dead who pass through a hospital or morgue within days.',
  fastRegistration: 'Chance in an hour that such a death is registered.',
  slowRegistration: 'Chance in an hour that a death buried without papers is registered later.',
  hurtReporting:
    'Share of those hurt and not yet counted who are added to the count at each announcement, three a day.',
  leaveRate: 'Share of a household group that leaves each hour in the worst danger.',
  dangerHalf: 'Incidents in a day at a place at which half of the greatest fear is reached.',
  leaveContagion: 'How much others having left raises leaving.',
  shelterStay: 'How much closed-off streets lower leaving.',
  shutBelief: 'Share of those who would cross who set out for the border while it is known to be shut.',
  stayWhenShut:
    'Share of those who would cross, and do not try a shut border, who stay at home instead of looking for shelter inside the country.',
  turnBack: 'Share of those waiting who give up each hour while a crossing is shut to them.',
  vulnerableFactor:
    'Capacity of a crossing that lets through women, children and old people only, against an open one.',
  woundedCarried:
    'Share of untreated wounded people near a crossing who are carried across in an hour where it lets wounded people through.',
  campStrain: 'Capacity of a crossing while the camps behind it are full, against camps with room.',
  needPerDay: 'Relief that a displaced person needs in a day.',
  hostSupport: 'Share of the need of hosted people that host families and neighbours meet.',
  campSupport: 'Share of the need of people in camps that the host state meets from its own stocks.',
  talksHours: 'Hours between two attempts at an agreement in a place.',
  talksSuccess: 'Chance that one attempt succeeds with full backing, ties, calm and a visible guarantee.',
  tiesThreshold: 'Local ties from which leaders talk without being asked.',
  agreementBreak: 'Chance that one incident in an hour breaks an agreement without patrols.',
  agreementFade: 'How fast an agreement weakens by itself.',
  returnRate: 'Share of displaced people who go home each hour in calm with no push.',
  returnPushRate: 'Share of people in camps who go home each hour under the strongest push.',
  hostReturnRate: 'Share of hosted people who go home each hour in full calm.',
  returnContagion: 'How much others of a household group having come home raises its going home.',
  calmHours: 'Hours without mass violence after which calm is half believed.',
  trustLoss: 'How fast a toll that grows unanswered lowers trust in the authorities.',
  trustGain: 'How fast calm restores it.',
  endByForces:
    'How far forces that are present, able and willing hold crowds back; 0 in accounts where they did not matter.',
  endByExhaustion:
    'How far crowds wear out and run out of targets; 0 in accounts where violence does not burn itself out.',
  endByAgreements: 'How far a local agreement holds crowds back; 0 in accounts where agreements did not matter.',
  policyTemperature: 'How far a policy that weighs its interests departs from its best choice.',
} as const

export type ParameterName = keyof typeof parameterText
export const parameterNames = Object.keys(parameterText) as readonly ParameterName[]
