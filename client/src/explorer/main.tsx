import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import '@fontsource-variable/inter/opsz.css'
import '../styles/tokens.css'
import '../styles/roles.css'
import './explorer.css'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { applyStoredTheme, theme } from '../lib/theme.js'
import { openAddressed } from './addressed.js'
import { isOpen } from './asked.js'
import { questionsPlugin } from './questions/plugin.js'
import { takeAlongPlugin } from './take-along.js'

const WELCOME = `# Every number of the pages, with its parts, its records and its history.
# Ctrl-Space completes, Ctrl-Enter asks. Examples and saved queries are at the left.
query Board {
  scorecard {
    period { label }
    readings { kpi { code name unit } value numerator denominator status }
  }
}
`

/** Draws the explorer into its place, with the query that the address names. */
async function show(root: HTMLElement): Promise<void> {
  const opened = await openAddressed()
  /** On a telephone the list would leave no room to write. */
  const isWide = matchMedia('(min-width: 48rem)').matches
  const forced = theme.value === 'auto' ? {} : { forcedTheme: theme.value }
  createRoot(root).render(
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: '/graphql' })}
      plugins={[questionsPlugin, takeAlongPlugin]}
      {...(isWide && { visiblePlugin: questionsPlugin })}
      defaultQuery={WELCOME}
      shouldPersistHeaders={false}
      {...forced}
      {...(opened && { initialQuery: opened.document, initialVariables: opened.variables })}
    >
      <GraphiQL.Logo>
        <a className="explorer-home" href="/">
          Steerboard
        </a>
      </GraphiQL.Logo>
    </GraphiQL>,
  )
}

const root = document.getElementById('explorer')
if (!root) throw new Error('The page has no place for the explorer')
applyStoredTheme()
if (await isOpen()) await show(root)
