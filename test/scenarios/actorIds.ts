/** The record's 45 options and whether each was chosen, written out so that no option can go missing unnoticed. */
export const documentedOptions: Readonly<Record<string, boolean>> = {
  'ig-emergency': true,
  'ig-roundclock': true,
  'ig-lethal': true,
  'ig-mobilise': true,
  'ig-ask-us': true,
  'ig-ask-russia': true,
  'ig-open-border': true,
  'ig-talks': true,
  'ig-withdraw-request': true,
  'ig-ask-site-guards': true,
  'ig-clear-barricades': true,
  'ig-postpone-vote': false,
  'ig-osce-police': false,
  'ig-inquiry': true,
  'ru-troops': false,
  'ru-csto': true,
  'ru-use-kant': false,
  'ru-reinforce-kant': true,
  'ru-aid': true,
  'ru-guard-sites': false,
  'ru-equipment': true,
  'ru-advisers': true,
  'csto-peacekeepers': false,
  'csto-rrf': false,
  'csto-equipment': true,
  'csto-investigators': true,
  'csto-reform': true,
  'csto-nothing': false,
  'uz-open': true,
  'uz-stay-shut': false,
  'uz-close': true,
  'uz-partial': true,
  'uz-aid': true,
  'uz-intervene': false,
  'uz-return': true,
  'uz-inquiry': true,
  'cv-flee': true,
  'cv-barricade': true,
  'cv-join-crowd': true,
  'cv-talk': true,
  'cv-shelter': true,
  'cv-hostages': true,
  'cv-dismantle': true,
  'cv-return': true,
  'cv-foreign-police': true,
}

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Names that the parts of this scenario share. */
export const ids = {
  seats: words('interim_government russia csto uzbekistan civil_society'),
  places: words(`osh cheremushki furkat on_adyr manas_ata_kalinin kyzyl_kyshtak nariman vlksm kara_suu aravan uzgen
    nookat jalal_abad suzak bazar_korgon kadamjay x_dostuk x_sura_tash x_kara_suu x_aravan x_khanabad x_bazar_korgon
    x_kadamjay camp_jalal_kuduk camp_khojaobod camp_kurgantepa camp_andijan camp_fergana bishkek kant moscow tashkent`),
  areas: words(`osh_city osh_and_districts jalal_abad_area jalal_abad_town kara_suu_aravan south border andijan_camps
    osh_suburbs`),
  units: words(`osh_police osh_garrison ja_police flown_troops special_forces volunteers reservists kant_base
    kant_reinforcement ru_special csto_rrf csto_peacekeepers uz_army`),
  audiences: words('north south abroad'),
  counters: words(`foreign_peacekeepers russian_reinforcement_kant russian_aid_tonnes unhcr_airlift_tonnes
    units_from_kant`),
  indicators: words(`announced_dead announced_hurt crossed waiting in_camps displaced_inside returned actual_dead
    trust_south trust_north standing_abroad unmet_need`),
  whereabouts: words('home sheltering road waiting camp host returned homeless'),
  householdEvents: words(`alarm calm clear leave arrive-host queue cross turn-back go-home find-home find-ruin barricade
    open-streets`),
  householdMoves: [
    'home leave road',
    'home barricade sheltering',
    'sheltering leave road',
    'sheltering open-streets home',
    'road arrive-host host',
    'road queue waiting',
    'road find-home returned',
    'road find-ruin homeless',
    'waiting cross camp',
    'waiting turn-back road',
    'waiting arrive-host host',
    'camp go-home road',
    'host go-home road',
    'returned leave road',
    'homeless leave road',
  ],
}
