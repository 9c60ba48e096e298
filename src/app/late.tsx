import { type ComponentType, lazy, useState } from 'react'

/** A component whose code comes when it is first shown, or sooner: `load` is for whoever knows that it soon will be. */
export type Late<P> = ComponentType<P> & { readonly load: () => Promise<ComponentType<P>> }

/**
 * Like `lazy`; but code that is there already is shown at once. React would first show what stands in its place, and keep
 * that for a third of a second.
 */
export function late<P extends object>(fetch: () => Promise<ComponentType<P>>): Late<P> {
  let here: ComponentType<P> | null = null
  const load = async (): Promise<ComponentType<P>> => {
    here ??= await fetch()
    return here
  }
  const Coming = lazy(async () => ({ default: await load() }))
  function Shown(props: P) {
    // The same for as long as it is shown: another would start anew.
    const [Component] = useState<ComponentType<P>>(() => here ?? Coming)
    return <Component {...props} />
  }
  return Object.assign(Shown, { load })
}
