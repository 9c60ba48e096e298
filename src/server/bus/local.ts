import { type Answerer, type Bus, BusTimeout } from './bus'

/** The bus of a server that is one process: nobody else can be asked. */
export function localBus(self: string): Bus {
  let answerer: Answerer | null = null
  return {
    self,
    async ask(owner, session, question) {
      if (owner !== self || !answerer) throw new BusTimeout(owner)
      return answerer(session, question)
    },
    answer(one) {
      answerer = one
    },
    async close() {
      answerer = null
    },
  }
}
