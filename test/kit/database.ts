import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'

export interface ScratchDatabase {
  url: string
  /** One statement, past the product. */
  run(statement: string): Promise<Record<string, unknown>[]>
  drop(): Promise<void>
}

/** A migrated, empty database on the run's server. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const serverUrl = inject('testServerUrl')
  const name = `e2e_${randomBytes(6).toString('hex')}`
  await onServer(
    serverUrl,
    `create database ${name} template ${inject('testTemplate')} strategy file_copy`,
  )
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    run: statement => onServer(url.href, statement),
    drop: async () => {
      await onServer(serverUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

async function onServer(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return [...(await sql.unsafe(statement))]
  } finally {
    await sql.end({ timeout: 5 })
  }
}
