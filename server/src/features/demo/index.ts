export { type DemoOptions, generateDemo, type Instalment } from './generate-demo.js'
export { isEmpty, type LoadDemoOptions, loadDemo } from './load-demo.js'
export { storyServices } from './story/services.js'
export { type Timeline, timelineOf } from './story/timeline.js'
