import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    name: 'client',
    environment: 'node',
    // A worker that lives on loads Vue and the charts once, not for each file.
    isolate: false,
    // Of the run; a project with a config of its own does not take it from there.
    maxWorkers: 2,
    include: ['src/**/*.test.ts'],
  },
})
