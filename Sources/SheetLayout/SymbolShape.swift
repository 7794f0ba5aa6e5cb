/// Where the edge of a symbol is.
enum SymbolShape {
    /// The point on the edge that a port names.
    static func point(_ symbol: SheetContent.Symbol, _ frame: Box, _ port: Port) -> Point {
        let center = frame.center
        let along = Double(port.offset)
        if port.side.isUpright {
            let x = center.x + along * frame.width / 4
            let half = halfHeight(symbol, frame, at: x, side: port.side)
            return Point(x: x, y: center.y + port.side.sign * half)
        }
        let y = center.y + along * frame.height / 4
        let half = halfWidth(symbol, frame, at: y)
        return Point(x: center.x + port.side.sign * half, y: y)
    }

    /// The ports of a symbol; those of a diamond's flanks count as upper and lower ones only.
    static func ports(_ symbol: SheetContent.Symbol) -> [Port] {
        let offsets = [0, -1, 1]
        return Side.allCases.flatMap { side in
            offsets.filter { $0 == 0 || side.isUpright || symbol != .decision }
                .map { Port(side: side, offset: $0) }
        }
    }

    private static func halfHeight(
        _ symbol: SheetContent.Symbol, _ frame: Box, at x: Double, side: Side
    ) -> Double {
        let half = frame.height / 2
        let away = abs(x - frame.center.x)
        switch symbol {
        case .process: return half
        case .decision: return half * (1 - away / (frame.width / 2))
        case .terminal:
            // Round beyond the straight middle part.
            let beyond = away - (frame.width / 2 - half)
            return beyond <= 0 ? half : (half * half - beyond * beyond).squareRoot()
        case .connector:
            guard side == .bottom else { return half }
            return half - shoulder(frame) * away / (frame.width / 2)
        }
    }

    private static func halfWidth(_ symbol: SheetContent.Symbol, _ frame: Box, at y: Double) -> Double {
        let half = frame.width / 2
        let away = abs(y - frame.center.y)
        switch symbol {
        case .process: return half
        case .connector:
            let under = y - (frame.maxY - shoulder(frame))
            return under <= 0 ? half : half * (1 - under / shoulder(frame))
        case .decision: return half * (1 - away / (frame.height / 2))
        case .terminal:
            let radius = frame.height / 2
            return half - radius + (radius * radius - away * away).squareRoot()
        }
    }

    /// How high the pointed part of a pentagon is.
    static func shoulder(_ frame: Box) -> Double { frame.height * 0.4 }
}

extension PlacedSymbol {
    /// The corners of a box, diamond or pentagon, clockwise from the upper left or top; empty for a capsule.
    package var corners: [Point] {
        let (x, y, maxX, maxY, middle) = (frame.x, frame.y, frame.maxX, frame.maxY, frame.center)
        switch symbol {
        case .terminal: return []
        case .process:
            return [
                Point(x: x, y: y), Point(x: maxX, y: y), Point(x: maxX, y: maxY), Point(x: x, y: maxY),
            ]
        case .decision:
            return [
                Point(x: middle.x, y: y), Point(x: maxX, y: middle.y), Point(x: middle.x, y: maxY),
                Point(x: x, y: middle.y),
            ]
        case .connector:
            let shoulder = maxY - SymbolShape.shoulder(frame)
            return [
                Point(x: x, y: y), Point(x: maxX, y: y), Point(x: maxX, y: shoulder),
                Point(x: middle.x, y: maxY), Point(x: x, y: shoulder),
            ]
        }
    }
}
