import type { FastifyReply } from 'fastify'

const LONGEST = 100

/**
 * Has the browser save the answer as a file, and never show it. Of the name stay letters, digits,
 * points, hyphens and spaces, so that it can end neither the header nor the folder.
 */
export function asAttachment(reply: FastifyReply, name: string, type: string): FastifyReply {
  const plain = name.normalize('NFC').replace(/[^\p{L}\p{N}. -]+/gu, '-')
  const safe = [...plain.replace(/^[. -]+/, '')].slice(0, LONGEST).join('')
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_') || 'export'
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(safe || 'export')}`
  return reply.header('content-disposition', disposition).type(type)
}
