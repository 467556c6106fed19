import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'

export interface ScratchDatabase {
  url: string
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
    drop: () => onServer(serverUrl, `drop database if exists ${name} with (force)`),
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
