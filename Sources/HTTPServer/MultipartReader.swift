import CMicrohttpd

/// Bytes the post processor may hold back, such as the headers of a part.
private let bufferSize = 16 * 1024

/// Reads a multipart form piece by piece: values into memory, files into the spool folder.
///
/// Owns the library's post processor. Used by the connection's thread only. Once something was refused, it
/// reads on and keeps nothing more.
@safe
final class MultipartReader {
    private var processor: OpaquePointer?
    private let limits: BodyLimits
    private let spoolFolder: String
    private var form = FormFields()
    private var part: Part?
    private var refusal: RequestRefusal?
    private var pieces = 0

    private struct Part {
        var name: String
        var filename: String?
        var contentType: String
        var value: [UInt8] = []
        var file: SpoolFile?
        /// The piece that began it.
        var beganInPiece: Int
        var isEmpty = true
        /// The disk had no room for it.
        var isDropped = false
    }

    /// - Returns: nil if the content type has no usable boundary.
    init?(connection: OpaquePointer, limits: BodyLimits, spoolFolder: String) {
        self.limits = limits
        self.spoolFolder = spoolFolder
        unsafe processor = MHD_create_post_processor(
            connection, bufferSize, takePiece, Unmanaged.passUnretained(self).toOpaque())
        guard unsafe processor != nil else { return nil }
    }

    deinit {
        if let processor = unsafe processor { _ = unsafe MHD_destroy_post_processor(processor) }
        form.removeFiles()
    }

    /// Reads the next bytes of the body, in pieces the post processor's buffer takes at once: `continuesPart`
    /// needs that.
    func feed(_ bytes: UnsafeBufferPointer<CChar>) {
        var rest = unsafe bytes[...]
        while unsafe !rest.isEmpty {
            unsafe feedPiece(UnsafeBufferPointer(rebasing: rest.prefix(bufferSize / 2)))
            unsafe rest = rest.dropFirst(bufferSize / 2)
        }
    }

    private func feedPiece(_ bytes: UnsafeBufferPointer<CChar>) {
        pieces += 1
        guard refusal == nil, let processor = unsafe processor else { return }
        let read = unsafe MHD_post_process(processor, bytes.baseAddress, bytes.count)
        if read != .YES && refusal == nil { refusal = .malformed("the form cannot be read") }
    }

    /// Ends the body and hands the form over, files included.
    func finish() throws(RequestRefusal) -> FormFields {
        let whole = unsafe processor.map { unsafe MHD_destroy_post_processor($0) }
        unsafe processor = nil
        if refusal == nil && whole != .YES { refusal = .malformed("the form breaks off") }
        endPart()
        if let refusal { throw refusal }
        defer { form = FormFields() }
        return form
    }

    /// Takes a piece of a part; the post processor's callback.
    ///
    /// - Returns: false to stop reading.
    fileprivate func take(_ header: PartHeader, offset: UInt64, _ bytes: UnsafeRawBufferPointer) -> Bool {
        if offset == 0 && !continuesPart(header) {
            endPart()
            beginPart(header)
        }
        if refusal == nil, unsafe !bytes.isEmpty { unsafe append(bytes) }
        return refusal == nil
    }

    /// A part may be announced with no bytes when the piece ended in what could have been its boundary; the
    /// rest of it then comes first in the next piece, at offset 0 again. (An empty field before one of the
    /// same name, cut just there, cannot be told from this and is lost.)
    private func continuesPart(_ header: PartHeader) -> Bool {
        guard let part, part.isEmpty, part.beganInPiece == pieces - 1 else { return false }
        return part.name == header.name && part.filename == header.filename
            && part.contentType == header.contentType
    }

    private func beginPart(_ header: PartHeader) {
        guard refusal == nil else { return }
        guard let name = header.name, !name.isEmpty, header.isText else {
            refusal = .malformed("a part of the form has no name that can be read")
            return
        }
        guard form.fields.pairs.count + form.files.count + form.unkept.count < limits.parts else {
            refusal = .tooLarge("the form has too many parts")
            return
        }
        part = Part(
            name: name, filename: header.filename, contentType: header.contentType, beganInPiece: pieces)
    }

    private func append(_ bytes: UnsafeRawBufferPointer) {
        guard var open = part else { return }
        part = nil
        open.isEmpty = false
        if open.filename == nil {
            if open.value.count + bytes.count > limits.field {
                refusal = .tooLarge("a field of the form is too long")
            } else {
                unsafe open.value.append(contentsOf: bytes)
            }
        } else {
            unsafe store(bytes, in: &open)
        }
        part = open
    }

    private func store(_ bytes: UnsafeRawBufferPointer, in part: inout Part) {
        if part.isDropped { return }
        let size = part.file?.size ?? 0
        // Asked once for each 64 KiB: others write meanwhile.
        let isDue = part.file == nil || size >> 16 != (size + bytes.count) >> 16
        if isDue, !SpoolFile.hasRoom(in: spoolFolder, keeping: limits.keptFree) {
            part.file = nil
            part.isDropped = true
            return
        }
        part.file = part.file ?? SpoolFile(folder: spoolFolder)
        guard let file = part.file else { return refusal = .noSpool }
        if file.size + bytes.count > limits.file {
            refusal = .tooLarge("a file is too large")
        } else if unsafe !file.write(bytes) {
            refusal = .noSpool
        }
    }

    private func endPart() {
        guard let ended = part else { return }
        part = nil
        guard refusal == nil else { return }
        if let filename = ended.filename {
            // A file input left empty sends a part with neither name nor bytes: nothing was chosen.
            if ended.isEmpty && filename.isEmpty { return }
            if ended.isDropped { return form.unkept.append(ended.name) }
            guard let file = ended.file ?? SpoolFile(folder: spoolFolder) else { return refusal = .noSpool }
            file.keep()
            form.files.append(
                UploadedFile(
                    field: ended.name, filename: filename, contentType: ended.contentType, size: file.size,
                    path: file.path))
        } else if let value = validText(ended.value) {
            form.fields.append(ended.name, value)
        } else {
            refusal = .malformed("a field of the form is not plain text")
        }
    }
}

/// What the headers of a part say; every pointer the library gives may be null.
private struct PartHeader {
    var name: String?
    var filename: String?
    var contentType: String
    /// Whether all of it was UTF-8.
    var isText: Bool

    init(
        _ key: UnsafePointer<CChar>?, _ filename: UnsafePointer<CChar>?, _ contentType: UnsafePointer<CChar>?
    ) {
        name = unsafe key.flatMap { unsafe String(validatingCString: $0) }
        let sentFilename = unsafe filename.flatMap { unsafe String(validatingCString: $0) }
        self.filename = sentFilename.map(shownName)
        self.contentType = unsafe contentType.map { unsafe mediaType(String(cString: $0)) } ?? ""
        isText = unsafe name != nil && (filename == nil || sentFilename != nil)
    }
}

/// The last part of what may be a path on the sender's machine, without characters that could disguise it.
private func shownName(_ filename: String) -> String {
    let last = filename.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    return String(
        String.UnicodeScalarView(
            last.unicodeScalars.filter {
                !$0.properties.isBidiControl && $0.value >= 0x20 && $0.value != 0x7F
            }))
}

private func takePiece(
    owner: UnsafeMutableRawPointer?, kind: MHD_ValueKind, key: UnsafePointer<CChar>?,
    filename: UnsafePointer<CChar>?, contentType: UnsafePointer<CChar>?,
    transferEncoding: UnsafePointer<CChar>?,
    data: UnsafePointer<CChar>?, offset: UInt64, size: Int
) -> MHD_Result {
    guard let owner = unsafe owner else { return .NO }
    let reader = unsafe Unmanaged<MultipartReader>.fromOpaque(owner).takeUnretainedValue()
    let header = unsafe PartHeader(key, filename, contentType)
    let bytes = unsafe UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : size)
    return unsafe reader.take(header, offset: offset, bytes) ? .YES : .NO
}
