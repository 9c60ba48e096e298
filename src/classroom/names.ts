/** Names of teams, in the order in which they are given. */
const teams = (
  'Poplar Juniper Walnut Alder Saxaul Tulip Heron Marten Maple Aspen Birch Willow Hazel Rowan Almond Apricot Barberry Cedar ' +
  'Elm Iris Ibex Kestrel Lark Magpie Mulberry Otter Pheasant Pine Plane Quince Sedge Snowcock Starling Stork Swift Thistle'
).split(' ')

const firsts = (
  'Amber Ashen Blue Bright Brown Calm Clear Cool Coral Early Even Fair Fern Golden Green Grey Hazel High Ivory Kind ' +
  'Late Light Mellow Misty Olive Pale Plain Quiet Red Rosy Round Silver Slate Slow Small Soft Steady Still Tawny Warm White Wide'
).split(' ')

const seconds = (
  'Badger Beetle Bunting Crane Curlew Dormouse Dove Falcon Finch Fox Gull Hare Hedgehog Heron Hoopoe Ibis Jay Lark Linnet ' +
  'Lynx Marmot Martin Moth Newt Oriole Otter Owl Pika Plover Quail Rail Raven Robin Rook Sparrow Stoat Swallow Teal Tern Thrush ' +
  'Toad Vole Wren'
).split(' ')

/** Name of a team, by its number in the session. */
export function teamName(index: number): string {
  const round = Math.floor(index / teams.length)
  return round === 0 ? teams[index] : `${teams[index % teams.length]} ${round + 1}`
}

/** A nickname that nobody of the session has. `chance` gives a whole number from 0 to below its argument. */
export function nickname(taken: ReadonlySet<string>, chance: (below: number) => number): string {
  for (let tries = 0; tries < 20; tries++) {
    const name = `${firsts[chance(firsts.length)]} ${seconds[chance(seconds.length)]}`
    if (!taken.has(name)) return name
  }
  for (let number = 2; ; number++) {
    const name = `${firsts[chance(firsts.length)]} ${seconds[chance(seconds.length)]} ${number}`
    if (!taken.has(name)) return name
  }
}

/** A name as it is kept: in one line, without spaces at its ends; null for one that can't be shown or is too long. */
export function tidyName(name: string, most: number): string | null {
  const tidy = name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  // Control and format characters could hide or turn round what stands beside them.
  return tidy.length === 0 || tidy.length > most || /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(tidy) ? null : tidy
}
