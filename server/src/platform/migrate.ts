import type { Sql } from 'postgres'

export interface AfterMigrateStep {
  name: string
  run(sql: Sql): Promise<void>
}
