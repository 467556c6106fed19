import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import { Admission } from '../admission.js'
import type { Ctx } from '../context.js'
import { Late } from '../errors.js'
import { createDocumentGuard } from '../graphql/guard-document.js'
import { asAttachment } from '../http/attachment.js'
import type { Logger } from '../logger.js'
import { type ExportRequest, formats } from './export-request.js'
import { type Exporting, type OpenExport, openExport, Refused } from './open-export.js'
import { writeCsv } from './write-csv.js'
import { writeNdjson } from './write-ndjson.js'
import { writeXlsx } from './write-xlsx.js'

/** A file that somebody is about to get. */
export interface Exported extends Pick<ExportRequest, 'format' | 'variables'> {
  name: string
}

export interface SendingOptions extends Exporting {
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Ctx>
  onExport?: ((ctx: Ctx, exported: Exported) => Promise<void>) | undefined
  /** An error as GraphQL would tell it. */
  told(error: unknown): GraphQLFormattedError
  log: Logger
}

/** Answers a request with the file that it asks for. */
export type SendExport = (
  request: FastifyRequest,
  reply: FastifyReply,
  askedBy: (ctx: Ctx) => ExportRequest | Promise<ExportRequest>,
) => Promise<FastifyReply>

/** Each keeps a connection and a snapshot for as long as it is read. */
const PLACES = 2
const LONGEST_MS = 10 * 60_000
const RETRY_SECONDS = 10

const writers = { CSV: writeCsv, NDJSON: writeNdjson, XLSX: writeXlsx }
const statusOf: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY: 429,
  INTERNAL_SERVER_ERROR: 500,
  TIMEOUT: 503,
  UNAVAILABLE: 503,
}

/**
 * Writes answers as files, their lists read to the end while they are written. An error before the
 * first row is told as GraphQL tells it; a later one ends the connection, so that no file is shorter
 * than it looks.
 */
export function sendingExports(options: SendingOptions): SendExport {
  const admission = new Admission(PLACES)
  const faultIn = createDocumentGuard()
  return async (request, reply, askedBy) => {
    try {
      const wanted = whileRead(reply)
      const ctx = { ...(await options.contextOf(request, reply)), signal: wanted }
      const asked = await askedBy(ctx)
      const fault = faultIn(asked.query)
      if (fault) throw new Refused([fault.toJSON()])
      const work: Work = write => admission.run(() => openExport(ctx, asked, options, write))
      const { name, stream } = await begun(work, asked, wanted)
      const { format, variables } = asked
      await options.onExport?.(ctx, { name, format, variables }).catch(error => {
        stream.destroy()
        throw error
      })
      stream.once('error', err => options.log.warn({ err }, 'an export ended early'))
      const { extension, type } = formats[asked.format]
      const day = ctx.now.toISOString().slice(0, 10)
      return asAttachment(reply, `${name}-${day}.${extension}`, type).send(stream)
    } catch (error) {
      const errors = error instanceof Refused ? error.errors : [options.told(error)]
      const status = statusOf[String(errors[0]?.extensions?.code)] ?? 400
      if (status === 429 || status === 503) reply.header('retry-after', secondsIn(error))
      return reply.code(status).send({ errors })
    }
  }
}

const secondsIn = (error: unknown): number =>
  (error as { retryAfterSeconds?: number }).retryAfterSeconds ?? RETRY_SECONDS

type Work = (write: (opened: OpenExport) => Promise<void>) => Promise<void>

/** Begins to work and gives the stream; what it takes is given back once that was read or dropped. */
function begun(
  work: Work,
  { format, about }: ExportRequest,
  wanted: AbortSignal,
): Promise<{ name: string; stream: Readable }> {
  return new Promise((resolve, reject) => {
    const write = ({ name, head, pages }: OpenExport) =>
      new Promise<void>(done => {
        const shown = about ? head : { ...head, about: [] }
        const stream = Readable.from(writers[format](shown, pages()), { objectMode: false })
        stream.once('close', done)
        wanted.addEventListener('abort', () => stream.destroy(wanted.reason as Error))
        resolve({ name, stream })
      })
    work(write).catch(reject)
  })
}

/** Aborted when nobody reads any more, or has read for too long. */
function whileRead(reply: FastifyReply): AbortSignal {
  const wanted = new AbortController()
  const late = setTimeout(
    () => wanted.abort(new Late('The export took too long.', RETRY_SECONDS)),
    LONGEST_MS,
  )
  reply.raw.once('close', () => {
    clearTimeout(late)
    if (!reply.raw.writableFinished) wanted.abort(new Late('Nobody reads any more.', RETRY_SECONDS))
  })
  return wanted.signal
}
