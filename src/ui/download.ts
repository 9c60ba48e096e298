/** Hands a file to the browser to keep. */
export function download({ name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the address over once the click is handled.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
