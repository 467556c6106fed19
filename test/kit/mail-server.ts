import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/**
 * How far a conversation has come. GREETING: the client has connected. SENDER: it has said who sends.
 * TAKEN: the whole mail is here, and the server is about to say that it took it.
 */
export type Step = 'GREETING' | 'SENDER' | 'TAKEN'

export interface MailServer {
  /** For SMTP_URL. */
  url: string
  /** Mails that it said it took, as they came. */
  taken: string[]
  /** Holds the next conversation at that step; resolves with what lets it go on. */
  holds(step: Step): Promise<() => void>
  /** Resolves when so many were taken. */
  takes(count: number): Promise<void>
  stop(): Promise<void>
}

/** A mail server on loopback that can be held in the midst of a conversation. */
export async function startMailServer(): Promise<MailServer> {
  const taken: string[] = []
  const held = new Map<Step, (goOn: () => void) => void>()
  const waiting = new Set<() => void>()
  const pass = (step: Step, goOn: () => void) => {
    const hold = held.get(step)
    held.delete(step)
    if (hold) hold(goOn)
    else goOn()
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onConnect: (_, answer) => pass('GREETING', () => answer()),
    onMailFrom: (_address, _, answer) => pass('SENDER', () => answer()),
    onData(stream, _, answer) {
      let text = ''
      stream.setEncoding('utf8').on('data', chunk => {
        text += chunk
      })
      stream.on('end', () =>
        pass('TAKEN', () => {
          taken.push(text)
          answer(null)
          for (const check of waiting) check()
        }),
      )
    },
  })
  // A client that is killed breaks its connection.
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    holds: step => new Promise(resolve => held.set(step, resolve)),
    takes: count =>
      new Promise(resolve => {
        const check = () => {
          if (taken.length >= count) resolve()
        }
        waiting.add(check)
        check()
      }),
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}
