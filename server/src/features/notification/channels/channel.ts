import type { Message } from '../../../domain/notification/message.js'
import type { Person } from '../../auth/index.js'
import type { Endpoint } from '../stores/endpoint.store.js'

/** One delivery as a channel gets it: composed, addressed, and due. */
export interface Outgoing<To> {
  /** The same at each attempt, so that the other side can tell a repetition. */
  id: string
  to: To
  messages: readonly Message[]
  organisation: string
  sentAt: Date
}

/**
 * A way to reach somebody: gives messages their form and hands them over. Resolves with what the
 * other side said, or rejects with DeliveryFailed.
 */
export type Send<To> = (outgoing: Outgoing<To>) => Promise<string>

export interface Channels {
  EMAIL: Send<Person>
  /** Signed with each of the secrets. */
  WEBHOOK: Send<Endpoint & { secrets: readonly string[] }>
}

export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed'
  constructor(
    /** For the record of attempts; holds no secret and no answer of the other side. */
    readonly detail: string,
    /** Trying again changes nothing. */
    readonly isFinal = false,
    /** The other side wants nothing more at all. */
    readonly isGone = false,
  ) {
    super(detail)
  }
}
