import fastifyCookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PART_BYTES, takePart } from './features/upload/index.js'
import { databaseErrorOf } from './platform/database-error.js'
import { KnownError } from './platform/errors.js'
import { refuseTokenInAddress } from './platform/http/bearer.js'
import { refuseOtherSites } from './platform/http/other-sites.js'
import { contextOf, type Wiring } from './wire.js'

const CONTENT = 'application/octet-stream'
const statusOf: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
}

/**
 * `PUT /imports/<id>/parts/<ordinal>`: the next part of a file that `beginUpload` has announced. In
 * parts, so that a slow line needs no slow request, and nothing large is ever held in memory.
 */
export async function mountUploads(app: FastifyInstance, wiring: Wiring): Promise<void> {
  await app.register(async scope => {
    await scope.register(fastifyCookie)
    scope.addHook('onRequest', refuseTokenInAddress)
    scope.removeAllContentTypeParsers()
    // No form of another site can send this type, nor this method, without asking first.
    scope.addContentTypeParser(CONTENT, { parseAs: 'buffer' }, (_, body, done) => done(null, body))
    scope.route({
      method: 'PUT',
      url: '/imports/:upload/parts/:ordinal',
      bodyLimit: PART_BYTES,
      onRequest: refuseOtherSites(wiring.baseUrl),
      handler: (request, reply) => take(wiring, request, reply),
    })
  })
}

async function take(wiring: Wiring, request: FastifyRequest, reply: FastifyReply) {
  const { upload = '', ordinal = '' } = request.params as Record<string, string>
  reply.header('cache-control', 'no-store')
  try {
    const ctx = await contextOf(wiring, request, reply)
    const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const { received, state } = await takePart(ctx, {
      upload,
      ordinal: /^\d{1,4}$/.test(ordinal) ? Number(ordinal) : -1,
      content,
    })
    return reply.send({ received, state })
  } catch (error) {
    if (!(error instanceof KnownError) || databaseErrorOf(error)) throw error
    const { code, message } = error
    return reply.code(statusOf[code] ?? 400).send({ errors: [{ message, extensions: { code } }] })
  }
}
