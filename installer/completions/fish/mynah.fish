# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

complete -c mynah -f -k -a '(__fish_complete_suffix .mynah)'
complete -c mynah -s h -l help -d 'Show the options'
complete -c mynah -s v -l version -d 'Show the version'
complete -c mynah -l sample -d 'Open the sample workspace and start it'
complete -c mynah -l start -d 'Start the servers of the file'
complete -c mynah -l headless -d 'Serve in the terminal, without a window'
