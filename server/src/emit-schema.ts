import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildContract, printContract } from './contract.js'

const target = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url))

writeFileSync(target, printContract(buildContract()))
