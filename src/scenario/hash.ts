/** One lane of MurmurHash3 (x86, 32 bit; Austin Appleby, public domain) over the UTF-16 units of a text. */
function lane(text: string, seed: number): number {
  let hash = seed | 0
  const pairs = text.length & ~1
  for (let i = 0; i < pairs; i += 2) hash = mix(hash, text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16))
  if (pairs < text.length) hash = mix(hash, text.charCodeAt(pairs))
  hash ^= text.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function mix(hash: number, block: number): number {
  let k = Math.imul(block, 0xcc9e2d51)
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
  const next = hash ^ k
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0
}

const seeds = [0x9747b28c, 0x3c6ef372, 0x1f83d9ab, 0x5be0cd19]

/**
 * 128-bit hash of a text, 32 hexadecimal digits, from four differently seeded lanes. It tells versions of a package
 * apart; it is no protection against forgery. Integer arithmetic only, so every engine gives the same.
 */
export function hashText(text: string): string {
  return seeds.map((seed) => lane(text, seed).toString(16).padStart(8, '0')).join('')
}
