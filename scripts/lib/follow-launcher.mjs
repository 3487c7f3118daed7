// Preloaded into the processes a launcher starts: when the launcher is gone, however it went, they end too.
// Without it a killed launcher would leave a web server behind that holds the port.
// What those processes start themselves inherits the preload, but has channels of its own to mind.
if (process.channel && process.ppid === Number(process.env.TODOKE_LAUNCHER)) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 10_000).unref()
  })
  process.channel.unref()
}
