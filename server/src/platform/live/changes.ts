import type { PoolSql } from '../postgres.js'

/** Hears what any instance tells through Postgres, and passes it on within this process. */
export interface Changes {
  /**
   * At once `null`, then the payloads told on a channel from now on. Of several in quick succession only the last is
   * passed on; with `wanted`, other payloads are not. `null` stands for what may have been missed:
   * before, or while the connection was lost.
   */
  on(channel: string, wanted?: string): AsyncIterableIterator<string | null>
  stop(): Promise<void>
}

type Listener = (payload: string | null) => void

/** One connection for all who listen, opened when the first one does. */
export function openChanges(sql: PoolSql): Changes {
  const listeners = new Map<string, Set<Listener>>()
  const heard = new Map<string, Promise<{ unlisten(): Promise<void> }>>()
  const tell = (channel: string, payload: string | null) => {
    for (const listener of listeners.get(channel) ?? []) listener(payload)
  }
  const listen = (channel: string): Set<Listener> => {
    const known = listeners.get(channel)
    if (known) return known
    const fresh = new Set<Listener>()
    listeners.set(channel, fresh)
    const opened = sql.listen(
      channel,
      payload => tell(channel, payload),
      () => tell(channel, null),
    )
    // Where the database is away, the driver tries again by itself once it was connected.
    opened.catch(() => listeners.delete(channel))
    heard.set(channel, opened)
    return fresh
  }
  return {
    on: (channel, wanted) => iterate(listen(channel), wanted),
    async stop() {
      const all = [...heard.values()].map(each => each.then(one => one.unlisten()).catch(() => {}))
      await Promise.all(all)
    },
  }
}

/** Keeps the newest payload that was not taken yet; ends when its taker leaves. */
function iterate(
  listeners: Set<Listener>,
  wanted: string | undefined,
): AsyncIterableIterator<string | null> {
  let newest: { payload: string | null } | null = { payload: null }
  let wake: (() => void) | null = null
  let isOver = false
  const listener: Listener = payload => {
    if (wanted !== undefined && payload !== null && payload !== wanted) return
    newest = { payload }
    wake?.()
  }
  listeners.add(listener)
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      if (!newest && !isOver)
        await new Promise<void>(resolve => {
          wake = resolve
        })
      const taken = newest as { payload: string | null } | null
      newest = null
      wake = null
      return taken && !isOver
        ? { done: false, value: taken.payload }
        : { done: true, value: undefined }
    },
    async return() {
      isOver = true
      listeners.delete(listener)
      wake?.()
      return { done: true, value: undefined }
    },
  }
}

/**
 * Each change as what is told of it. (An async generator would not end while it waits, and keep what
 * it listens to.)
 */
export function told<T>(
  changes: AsyncIterableIterator<unknown>,
  tell: () => Promise<T>,
): AsyncIterableIterator<T> {
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      const { done } = await changes.next()
      return done ? { done: true, value: undefined } : { done: false, value: await tell() }
    },
    async return() {
      await changes.return?.()
      return { done: true, value: undefined }
    },
  }
}
