import FoundationEssentials
import OfficeModel
import TicketEngine
import UseCases

/// Drawn signatures of nobody: a pen's wave as a small PNG.
enum Signatures {
    private static let drawings = [
        "iVBORw0KGgoAAAANSUhEUgAAAJgAAAA8AQAAAACyNE50AAABFklEQVR42u3TO2rEMBAGYIctUuoCAV0koLPkIpks"
            + "Kbb0EXKVBRcuc4UYF25l0sggNKv5hzhaxgdIETdCn+V5SHLH9un+7ce2A7uStbdgzXljxTtjmXpjiUZjkReEeGhs"
            + "4hnLu8YGta8Ufu3Cqwyn0phDc9mx3614TvJp4H63TLAz87hbrFyHR5ZUm9qEpTWC2FTtU0rhQsKSflC7VAsIGWUC"
            + "8zApMcmkk1RSlUcrmepLMVTvUUemLLYgOH/ASkgES2K99uCj1DwjYU2FXvtJDXsyqo3vYt9qi+7T1Ymtup8zMnH0"
            + "ajiLNTVntOkGrbGxJN3Vrl7uDIXlU2OZUERx1u7uQXkN1p6t8RNZ6w7u+PnAhr/8X94AJ5YzQkwmixUAAAAASUVO"
            + "RK5CYII=",
        "iVBORw0KGgoAAAANSUhEUgAAAJgAAAA8AQAAAACyNE50AAABAklEQVR42uXTK3LDMBAGYGcMCkXLdIX2AvVZcoPC"
            + "MqUoUEfIYQoEdYaMgKk0JurMzm7XemUyG1BWUJt4Puux+8ueSF7T/zRU0uBJWg7S4iYtJWkh/84cGGH+ZnM3i93w"
            + "UAw1XXBpll+LgSLNd6u0rpfPtDSb6VotBZ5pS9sH+mqWeNdi+d2cq4XI5ouB1tVW+OCq6ZNn0NTMwQu/2B8DnUw1"
            + "z3VSwGfDg3tvlnjhBG/Lne21Rm7HDruULY+kSA0rLcDMo/S98Wm6FsRuPZIAw/BmRljMI/sRcY7DxlFwUsJw7uZB"
            + "fms+S3OP7FvamqSFTdoWpKX1gTlp2UoDJQ31X/yrP7OsNdTxEDO8AAAAAElFTkSuQmCC",
        "iVBORw0KGgoAAAANSUhEUgAAAJgAAAA8AQAAAACyNE50AAABKklEQVR42tXTMWrDMBQGYEOGbu0RRI/QE+ha3dyh"
            + "kK06gq8SyOAxV0jQoLUiiwxCf97/ZIeq9pA1MQi97z09ySjusP51T2AvG7ZbW/lYW/580HK/skQrtrGpiKW3xiJr"
            + "fvdruxwb8xDzHvc3UjPAGCXIu8UCBrEkQXpvzKlxiLQRToyHvOhAO9EMD+l5grHaicawyG6O5iQlx9FQBkMbxMps"
            + "DmW2AOk2sMQx23EWIBtqyciZmudMGwQkPbPFFRm1xFcrtIRaHOWpFmmaiJKiMTuhlqRqsmK6h7kfZ0uyUIYjzamh"
            + "WrZ7Xt9imcuK5dW9GlriijCH+LK0ae6sIQ49TbYsamf+Ra5YjJ3/3i8z/42XbUxrYcPY/se2JpeG7w079Otv5vx0"
            + "3/QjdgOtHiO+G4obNAAAAABJRU5ErkJggg==",
    ]

    /// Keeps each drawing and says where it lies.
    static func keep(in vault: any AttachmentVault) async throws -> [AttachmentReference] {
        var kept: [AttachmentReference] = []
        for drawing in drawings {
            guard let data = Data(base64Encoded: drawing) else { continue }
            let name = "tanda-tangan.png"
            let place = try await vault.keep(bytes: [UInt8](data), name: name, mediaType: "image/png")
            kept.append(
                AttachmentReference(
                    digest: place.digest, name: name, mediaType: "image/png", size: place.size))
        }
        return kept
    }
}
