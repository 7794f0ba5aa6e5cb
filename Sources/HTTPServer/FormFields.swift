/// The fields and files of a form, each in the order they were sent.
package struct FormFields: Sendable, Equatable {
    /// The text fields.
    package var fields: NamedValues
    /// The files of inputs in which one was chosen.
    package var files: [UploadedFile]
    /// The fields of files that the disk had no room for.
    package var unkept: [String] = []

    /// Makes a form by hand, an empty one by default.
    package init(fields: NamedValues = [:], files: [UploadedFile] = []) {
        self.fields = fields
        self.files = files
    }

    /// The value of the first field of that name.
    package subscript(_ name: String) -> String? { fields[name] }

    /// The values of every field of that name, in order.
    package func all(_ name: String) -> [String] { fields.all(name) }

    /// The files of that field, in order.
    package func files(_ field: String) -> [UploadedFile] { files.filter { $0.field == field } }
}

/// A file sent with a form, lying in the spool folder while the handler runs.
///
/// To keep it, the handler moves it away (`rename`); whatever still lies at its path afterwards is removed.
package struct UploadedFile: Sendable, Equatable {
    /// The name of the form's field.
    package var field: String
    /// The sender's name for it, without folders or control characters: text to show, never a path to open.
    package var filename: String
    /// The media type the sender claims, in lower case without parameters; empty if none.
    package var contentType: String
    /// Bytes.
    package var size: Int
    /// Where it lies until the handler returns.
    package var path: String

    /// Describes a file that lies at a path, which the caller vouches for.
    package init(field: String, filename: String, contentType: String, size: Int, path: String) {
        self.field = field
        self.filename = filename
        self.contentType = contentType
        self.size = size
        self.path = path
    }
}
