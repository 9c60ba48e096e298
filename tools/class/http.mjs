import { Agent, request } from 'node:http'

// Connections are not kept: an address is a school's, and the next request may be another's.
const agent = new Agent({ keepAlive: false })

/**
 * One request over HTTP. `from`: address of this machine that it comes from. Rejects where nothing answers.
 * @returns {Promise<{ status: number, text: string }>}
 */
export function call(url, { method = 'GET', body, token, from } = {}) {
  const text = body === undefined ? null : JSON.stringify(body)
  const headers = {
    ...(text === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent, ...(from ? { localAddress: from } : {}) }, (reply) => {
      let told = ''
      reply.setEncoding('utf8').on('data', (part) => {
        told += part
      })
      reply.on('end', () => resolve({ status: reply.statusCode, text: told }))
      reply.on('error', reject)
    })
    asked.setTimeout(30_000, () => asked.destroy(new Error(`no answer from ${url}`)))
    asked.on('error', reject)
    asked.end(text ?? undefined)
  })
}

/** One request that must be answered well. */
export async function ask(url, options) {
  const { status, text } = await call(url, options)
  if (status < 200 || status >= 300)
    throw new Error(`${options?.method ?? 'GET'} ${url}: ${status} ${text.slice(0, 300)}`)
  return text === '' ? null : JSON.parse(text)
}
