import OfficeModel

extension Office {
    /// The post that signs for the whole office: a head in use, the highest of several.
    var signingHead: Post? {
        let heads = posts.values.filter { $0.isHead && $0.isActive }.sorted { $0.id < $1.id }
        return heads.first { $0.superior == nil } ?? heads.first
    }
}
