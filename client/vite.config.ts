import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const api = process.env.STEERBOARD_API ?? 'http://127.0.0.1:4000'

export default defineConfig({
  plugins: [vue()],
  build: {
    // The content security policy allows fonts from this origin only, not from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    // Two documents: what the explorer brings never weighs on the board.
    rolldownOptions: { input: { index: 'index.html', explorer: 'explorer.html' } },
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': api } },
})
