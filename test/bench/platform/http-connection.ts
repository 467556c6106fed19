import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const END_OF_HEAD = '\r\n\r\n'

/**
 * One kept-alive connection that asks one question after the other, opened anew where the server
 * has closed it meanwhile. It reads no more of an answer than its length, so that little of what is
 * measured is the client.
 */
export class HttpConnection {
  private readonly port: number
  private socket: Socket | undefined
  private received: Buffer[] = []
  private size = 0
  private awaited = 0
  private waiting:
    | { request: Buffer; isAgain: boolean; resolve(answer: Buffer): void; reject(e: Error): void }
    | undefined

  constructor(port: number) {
    this.port = port
  }

  /** The whole answer with its head. */
  async ask(request: Buffer): Promise<Buffer> {
    const socket = this.socket?.writable ? this.socket : await this.open()
    return new Promise((resolve, reject) => {
      this.waiting = { request, isAgain: false, resolve, reject }
      socket.write(request)
    })
  }

  /** A server may close an idle connection just as it is asked: then, as browsers do, ask anew. */
  private async askAnew(): Promise<void> {
    const { waiting } = this
    if (!waiting) return
    if (this.size > 0 || waiting.isAgain)
      return waiting.reject(new Error('The connection was closed before the answer'))
    waiting.isAgain = true
    const socket = await this.open().catch(waiting.reject)
    socket?.write(waiting.request)
  }

  private async open(): Promise<Socket> {
    const socket = connect(this.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.setNoDelay(true)
    socket.on('data', chunk => this.take(chunk))
    socket.on('error', () => {})
    socket.on('close', () => void this.askAnew())
    this.socket = socket
    return socket
  }

  close(): void {
    this.waiting = undefined
    this.socket?.destroy()
  }

  /** The next question opens another one. */
  private leave(): void {
    this.socket?.removeAllListeners('close')
    this.socket?.destroy()
    this.socket = undefined
  }

  private take(chunk: Buffer): void {
    if (!this.waiting) return
    this.received.push(chunk)
    this.size += chunk.length
    if (this.awaited === 0) this.awaited = lengthOf(this.received)
    if (this.awaited === 0 || this.size < this.awaited) return
    const answer = this.received.length === 1 ? chunk : Buffer.concat(this.received)
    this.received = []
    this.size = 0
    this.awaited = 0
    const { resolve } = this.waiting
    this.waiting = undefined
    if (isLastOf(answer)) this.leave()
    resolve(answer)
  }
}

/** A server takes no more than so many questions on one connection, and says so with the last. */
const isLastOf = (answer: Buffer): boolean =>
  /\r\nconnection: close/i.test(answer.subarray(0, answer.indexOf(END_OF_HEAD)).toString('latin1'))

/** Bytes of head and body; 0 while the head is not complete. */
function lengthOf(received: readonly Buffer[]): number {
  const text = Buffer.concat(received).toString('latin1')
  const end = text.indexOf(END_OF_HEAD)
  if (end < 0) return 0
  const length = /content-length: (\d+)/i.exec(text.slice(0, end))?.[1]
  if (length === undefined) throw new Error(`No length in ${text.slice(0, end)}`)
  return end + END_OF_HEAD.length + Number(length)
}

export const bodyOf = (answer: Buffer): Buffer =>
  answer.subarray(answer.indexOf(END_OF_HEAD) + END_OF_HEAD.length)

/** A question as the page posts it; `accept` is part of what the product caches answers under. */
export function post(body: unknown, accept = 'application/json'): Buffer {
  const text = JSON.stringify(body)
  const head = [
    'POST /graphql HTTP/1.1',
    'host: 127.0.0.1',
    'content-type: application/json',
    `accept: ${accept}`,
    `content-length: ${Buffer.byteLength(text)}`,
  ]
  return Buffer.from(head.join('\r\n') + END_OF_HEAD + text)
}
