import type { ChartTheme } from '../charts/chart-theme.js'

export const plainTheme: ChartTheme = {
  main: 'blue',
  compared: 'gray',
  band: 'aliceblue',
  limit: 'lightblue',
  centre: 'skyblue',
  expected: 'lavender',
  target: 'black',
  better: 'green',
  worse: 'red',
  unclear: 'orange',
  grid: 'silver',
  text: 'black',
  page: 'white',
  font: 'sans-serif',
}
