# Prints the folder of a JDK of at least the version below, or nothing. The Windows twin of jdk.sh; read by mvnw.cmd.
$needed = 25

function Get-JdkVersion($folder) {
  if (-not $folder -or -not (Test-Path "$folder/bin/javac.exe") -or -not (Test-Path "$folder/release")) { return 0 }
  $line = Select-String -Path "$folder/release" -Pattern '^JAVA_VERSION="(1\.)?(\d+)' | Select-Object -First 1
  if ($line) { return [int]$line.Matches[0].Groups[2].Value }
  return 0
}

$javac = Get-Command javac.exe -ErrorAction SilentlyContinue
$preferred = @($env:JAVA_HOME)
if ($javac) { $preferred += Split-Path (Split-Path $javac.Source) }
foreach ($folder in $preferred) {
  if ((Get-JdkVersion $folder) -ge $needed) { Write-Output $folder; exit 0 }
}

$installed = Get-ChildItem -Directory -ErrorAction SilentlyContinue -Path `
  "$env:ProgramFiles\Java", "$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Microsoft", `
  "$env:ProgramFiles\Zulu", "$env:ProgramFiles\Amazon Corretto", "$env:USERPROFILE\.jdks"
$newest = $installed | Sort-Object { Get-JdkVersion $_.FullName } | Select-Object -Last 1
if ($newest -and (Get-JdkVersion $newest.FullName) -ge $needed) { Write-Output $newest.FullName }
