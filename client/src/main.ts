import '@fontsource-variable/inter/opsz.css'
import './styles/tokens.css'
import './styles/roles.css'
import './styles/base.css'
import './styles/print.css'
import urql from '@urql/vue'
import { createApp } from 'vue'
import App from './App.vue'
import { watchTheme } from './charts/chart-theme.js'
import { createGraphqlClient } from './lib/graphql.js'
import { applyStoredTheme } from './lib/theme.js'
import { applyStoredLanguage } from './lib/use-language.js'
import { timesRefused } from './lib/viewer.js'
import { createPages } from './router.js'

applyStoredTheme()
applyStoredLanguage()
watchTheme()
const client = createGraphqlClient(() => {
  timesRefused.value += 1
})
createApp(App).use(createPages()).use(urql, client).mount('#app')
