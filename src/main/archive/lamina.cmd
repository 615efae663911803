@echo off
rem Runs Lamina on Windows, from any folder: the workspace is looked for in the current one.
rem LAMINA_JAVA_OPTS holds further options for Java, such as -Xmx2g.
setlocal
set "JDK="
set "FOUND="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JDK=%JAVA_HOME%"
if defined JDK goto found
for %%j in (java.exe) do set "FOUND=%%~dp$PATH:j"
if not defined FOUND goto none
set "JDK=%FOUND%.."

:found
set "MAJOR=17"
if exist "%JDK%\release" for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%JDK%\release"') do for /f "delims=.-+" %%m in ("%%~v") do set "MAJOR=%%m"
if %MAJOR% LSS 17 goto none
set "JAVA=%JDK%\bin\java.exe"
if not exist "%JAVA%" set "JAVA=java.exe"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:Tier3InvocationThreshold=50 -XX:Tier3MinInvocationThreshold=25 -XX:Tier3CompileThreshold=200 -XX:Tier3BackEdgeThreshold=5000 -XX:Tier0InvokeNotifyFreqLog=6 -XX:+UseSerialGC -Xmx1g -Xss2m -Djava.awt.headless=true %LAMINA_JAVA_OPTS% -jar "%~dp0lamina.jar" %*
exit /b %ERRORLEVEL%

:none
echo Lamina needs Java 17 or newer. 1>&2
echo Install one, for example with "winget install EclipseAdoptium.Temurin.17.JRE", or point JAVA_HOME at it. 1>&2
exit /b 3
