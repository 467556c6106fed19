import { mkdirSync, writeFileSync } from 'node:fs'
import { writeReference } from '../server/dist/config/write-reference.js'

mkdirSync('docs', { recursive: true })
writeFileSync('docs/configuration.md', writeReference())
