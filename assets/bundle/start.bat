@echo off
rem Starts Granslost from this folder. The first time it sets the game up in your own folder.
rem ASCII only: what is said in other letters lies in files beside, shown as UTF-8.
setlocal
chcp 65001 >nul 2>&1
set "PYTHONUTF8=1"
set "PROGRAM=%~dp0program"
for %%v in (@PYTHONS@) do call :try py -%%v
if not defined FOUND call :try python
if not defined FOUND call :try python3
if not defined FOUND goto nopython
%FOUND% "%PROGRAM%\start.py" %*
if errorlevel 1 goto failed
exit /b 0

:try
if defined FOUND exit /b 0
%* "%PROGRAM%\start.py" --fits >nul 2>&1 && set "FOUND=%*"
exit /b 0

:nopython
type "%PROGRAM%\no-python.txt"
pause
exit /b 1

:failed
set "CODE=%errorlevel%"
if "%~1"=="" pause
exit /b %CODE%
