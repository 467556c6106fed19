import type { Command } from '../command.js'
import { alerts } from './alerts.js'
import { audit } from './audit.js'
import { bi } from './bi.js'
import { definitions } from './definitions.js'
import { demo } from './demo.js'
import { importCommand } from './import.js'
import { kpis } from './kpis.js'
import { migrateCommand } from './migrate.js'
import { organisation } from './organisation.js'
import { person } from './person.js'
import { rebuild } from './rebuild.js'
import { serve } from './serve.js'

/** In the order of the help. */
export const commands: readonly Command[] = [
  serve,
  migrateCommand,
  importCommand,
  demo,
  organisation,
  definitions,
  person,
  rebuild,
  kpis,
  alerts,
  audit,
  bi,
]
