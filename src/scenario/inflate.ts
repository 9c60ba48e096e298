/** `too-long`: more came out than may. `cut`: the packed bytes end too early. `damaged`: they are packed in no such way. */
export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'too-long' | 'damaged' | 'cut' }

/**
 * Unpacks bytes of gzip, or of deflate without a head as in a .zip. Never throws, and ends soon after more than `most` bytes came
 * out. It is given by whoever has one, as its work takes time in which others get their turn.
 */
export type Inflate = (format: 'gzip' | 'deflate-raw', packed: Uint8Array, most: number) => Promise<Inflated>
