import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

/// Who acts, and how it is given.
extension Walk {
    /// Whoever holds a post now, the Plh. first where there is one.
    func holder(of post: PostID) throws -> Actor {
        let holding = try #require(office.holders(of: post, at: now).last, "nobody holds \(post)")
        return .person(holding.person, post: post, capacity: holding.capacity)
    }

    static let technician = Actor.person("dewi", post: nil, capacity: nil)
    static let reporter = Actor.reporter(Walk.report)

    /// Who does what these have on the desk, in the manner of this walk.
    func performer(of assignees: [Assignee]) throws -> (Actor, Given) {
        let assignee = try #require(assignees.first)
        switch assignee {
        case .reporter: return (Self.reporter, .own)
        case .post(let post):
            guard manner == .recorded, let recorder = office.posts[post]?.recorders.first else {
                return (try holder(of: post), .own)
            }
            let orderer = try holder(of: post).person
            return (try holder(of: recorder), .recorded(.init(orderedBy: orderer, medium: .word)))
        case .team(let team):
            let member = try #require(office.teams[team]?.members.first)
            return (.person(member, post: nil, capacity: nil), .own)
        case .person(let person):
            let post = office.posts(of: person, at: now).first
            return (.person(person, post: post?.post, capacity: post?.capacity), .own)
        }
    }
}
