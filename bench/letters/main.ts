// npm run bench -- letters: what a letter costs here, with react-pdf alone and with Typst.
import { engineJson, engineText, measureEngines } from './engines'
import { HELP, readOptions } from './options'

async function main() {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') return console.log(HELP)
  if (!options.json)
    console.log(
      `\n  ${options.count.toLocaleString('en')} letters, 8 variants, on ${process.platform}, Node ${process.version}\n`,
    )
  const reports = await measureEngines(options.count)
  console.log(options.json ? JSON.stringify(engineJson(reports)) : engineText(reports))
}

main().catch((error: Error) => {
  console.error(`The bench did not finish: ${error.message}`)
  process.exitCode = 1
})
