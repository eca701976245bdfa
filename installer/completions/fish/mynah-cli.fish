# SPDX-FileCopyrightText: Mynah contributors
# SPDX-License-Identifier: GPL-3.0-or-later

complete -c mynah-cli -f
complete -c mynah-cli -n __fish_use_subcommand -a serve -d 'Run the servers of workspace files'
complete -c mynah-cli -n __fish_use_subcommand -a check -d 'Print every problem of workspace files'
complete -c mynah-cli -n __fish_use_subcommand -a traffic -d 'Print exchanges that were kept'
complete -c mynah-cli -n __fish_use_subcommand -a certificate -d "Write the certificate of Mynah's own authority"
complete -c mynah-cli -s h -l help -d 'Show the commands and options'
complete -c mynah-cli -s v -l version -d 'Show the version'

set -l serve '__fish_seen_subcommand_from serve'
complete -c mynah-cli -n $serve -k -a '(__fish_complete_suffix .mynah)'
complete -c mynah-cli -n $serve -l host -x -a '127.0.0.1 ::1 0.0.0.0 localhost unix:/' -d 'Listen there'
complete -c mynah-cli -n $serve -l port -x -d 'Port of the first listener'
complete -c mynah-cli -n $serve -l workers -x -d 'Threads that serve'
complete -c mynah-cli -n $serve -l tls -d "Speak TLS with Mynah's own certificate"
complete -c mynah-cli -n $serve -l tls-cert -r -F -d 'Speak TLS with this certificate'
complete -c mynah-cli -n $serve -l tls-key -r -F -d 'Private key of the certificate'
complete -c mynah-cli -n $serve -l tls-pkcs12 -r -F -d 'Speak TLS with this PKCS#12 file'
complete -c mynah-cli -n $serve -l tls-client-ca -r -F -d 'Let in only clients that it has signed'
complete -c mynah-cli -n $serve -l watch -d 'Load a file again when it changes'
complete -c mynah-cli -n $serve -l log-format -x -a 'text json none' -d 'How exchanges are written'
complete -c mynah-cli -n $serve -l record -r -F -d 'Write every exchange to a HAR file'
complete -c mynah-cli -n $serve -l record-secrets -d 'Write secrets, too'
complete -c mynah-cli -n $serve -l no-capture -d 'Count exchanges and keep none'
complete -c mynah-cli -n $serve -l traffic -x -a '(__fish_complete_directories)' -d 'Keep exchanges in this folder'
complete -c mynah-cli -n $serve -l keep-rows -x -d 'Keep so many exchanges'
complete -c mynah-cli -n $serve -l keep-memory -x -d 'Memory for them'
complete -c mynah-cli -n $serve -l keep-disk -x -d 'Disk space for them'
complete -c mynah-cli -n $serve -l metrics -x -d 'Tell Prometheus how it goes at this port'

complete -c mynah-cli -n '__fish_seen_subcommand_from check' -k -a '(__fish_complete_suffix .mynah)'

set -l traffic '__fish_seen_subcommand_from traffic'
complete -c mynah-cli -n $traffic -k -a '(__fish_complete_suffix .har; __fish_complete_suffix .jsonl)'
complete -c mynah-cli -n $traffic -l filter -x -d 'Only those that pass'
complete -c mynah-cli -n $traffic -l log-format -x -a 'text json' -d 'How they are printed'
complete -c mynah-cli -n $traffic -l out -r -F -d 'Write them to a file instead'
complete -c mynah-cli -n $traffic -l secrets -d 'Write secrets, too'

complete -c mynah-cli -n '__fish_seen_subcommand_from certificate' -l out -r -F -d 'Write it to a file'
