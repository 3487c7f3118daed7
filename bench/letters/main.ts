// npm run bench -- letters: what a letter costs here, with react-pdf alone and with Typst.
import { engineJson, engineText, measureEngines } from './engines'
import { HELP, readOptions } from './options'
import { measureWhole, wholeJson, wholeText } from './whole'

async function main() {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') return console.log(HELP)
  if (!options.json)
    console.log(
      `\n  ${options.count.toLocaleString('en')} letters, 8 variants, on ${process.platform}, Node ${process.version}\n`,
    )
  if (options.whole) {
    const report = await measureWhole(options.count)
    return console.log(options.json ? JSON.stringify(wholeJson(report)) : wholeText(report))
  }
  const reports = await measureEngines(options.count)
  console.log(options.json ? JSON.stringify(engineJson(reports)) : engineText(reports))
}

main().catch((error: Error) => {
  console.error(`The bench did not finish: ${error.message}`)
  process.exitCode = 1
})
