import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readExportRequest } from './export-request.js'
import { type SavedQuestion, savedRequest } from './saved-request.js'
import { type SendingOptions, sendingExports } from './send-export.js'

export interface ExportOptions extends SendingOptions {
  bodyLimit: number
  refuseOthers(request: FastifyRequest, reply: FastifyReply): Promise<unknown>
  /** The same for an address that links and spreadsheets of other sites may open. */
  refuseEmbedding(request: FastifyRequest, reply: FastifyReply): Promise<unknown>
  /** Finds a saved query for whoever asks; absent: none are kept. Throws NotFound. */
  savedQuestion?: SavedQuestion | undefined
}

/**
 * `POST /export`: the answer to one field of a query as a file.
 * `GET /export/saved/<slug>.<format>`: the same of a saved query, by its address alone.
 */
export function serveExport(app: FastifyInstance, options: ExportOptions): void {
  const send = sendingExports(options)
  app.route({
    method: 'POST',
    url: '/export',
    bodyLimit: options.bodyLimit,
    onRequest: options.refuseOthers,
    handler: (request, reply) => send(request, reply, () => readExportRequest(request.body)),
  })
  const { savedQuestion, schema } = options
  if (!savedQuestion) return
  app.route({
    method: 'GET',
    url: '/export/saved/:file',
    // Whoever asks only for the head would have the whole list worked out.
    exposeHeadRoute: false,
    onRequest: options.refuseEmbedding,
    handler: (request, reply) =>
      send(request, reply.header('cache-control', 'private, no-store'), ctx => {
        const { file } = request.params as { file: string }
        return savedRequest(ctx, { file, query: request.query }, { schema, savedQuestion })
      }),
  })
}
