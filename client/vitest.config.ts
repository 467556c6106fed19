import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    name: 'client',
    environment: 'node',
    // A worker that lives on loads Vue and the charts once, not for each file.
    isolate: false,
    include: ['src/**/*.test.ts'],
  },
})
