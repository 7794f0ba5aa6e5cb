/// What bash completes after `sigap`, made of what the commands say of themselves.
package enum BashCompletion {
    /// A file for bash-completion's folder.
    package static func text(_ commands: [CommandHelp]) -> String {
        let names = commands.map(\.name) + ["--help", "--version"]
        return """
            # Completion for sigap(1), made by: sigap help --bash
            _sigap() {
                local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=
                COMPREPLY=()
                if ((COMP_CWORD == 1)); then
                    COMPREPLY=($(compgen -W '\(names.joined(separator: " "))' -- "$cur"))
                    return
                fi
                case ${COMP_WORDS[1]}:$before in
            \(commands.flatMap(values).joined())    esac
                case ${COMP_WORDS[1]} in
            \(commands.map(words).joined())    esac
                if [[ $cur == -* || ($COMP_CWORD == 2 && $words != -*) ]]; then
                    COMPREPLY=($(compgen -W "$words" -- "$cur"))
                else
                    COMPREPLY=($(compgen -f -- "$cur"))
                fi
            }
            complete -o filenames -F _sigap sigap

            """
    }

    /// What stands after an option with a value.
    private static func values(_ command: CommandHelp) -> [String] {
        command.options.compactMap { option in
            guard option.name.hasPrefix("-"), let first = option.values.first else { return nil }
            let pattern = "\(command.name):\(option.name)"
            let answer =
                switch first {
                case .folder: "COMPREPLY=($(compgen -d -- \"$cur\"))"
                case .file: "COMPREPLY=($(compgen -f -- \"$cur\"))"
                case .oneOf(let words):
                    "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$cur\"))"
                case .text: ":"
                }
            return "        \(pattern)) \(answer); return ;;\n"
        }
    }

    private static func words(_ command: CommandHelp) -> String {
        let options = command.options.map(\.name).filter { $0.hasPrefix("-") }
        let all = command.verbs + options + ["--help"]
        return "        \(command.name)) words='\(all.joined(separator: " "))' ;;\n"
    }
}
